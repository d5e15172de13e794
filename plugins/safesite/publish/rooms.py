"""The rooms of the house, in the order in which their outputs are made."""

from safesite import curriculum, newsletter, policy, posters, quizzes

ROOMS = (policy.ROOM, curriculum.ROOM, posters.ROOM, newsletter.ROOM, quizzes.ROOM)
