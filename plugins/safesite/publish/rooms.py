"""The rooms of the house, in the order in which their outputs are made."""

from safesite import curriculum, newsletter, policy, posters, quizzes

ROOMS = tuple(room.ROOM for room in (policy, curriculum, posters, newsletter, quizzes) if hasattr(room, "ROOM"))
