"""Where the pages and files of a quiz stand in the site."""

FOLDER = "quizzes/"
VOTE_CARDS = f"{FOLDER}vote-cards.pdf"


def address_of(name: str) -> str:
    """Return the address of a quiz's page."""
    return f"{FOLDER}{name}/"


def answers_of(name: str) -> str:
    """Return the address of a quiz's page for teachers: its answer key, and all its forms."""
    return f"{FOLDER}{name}/answers/"


def class_of(name: str) -> str:
    """Return the address of a quiz's page for a whole class."""
    return f"{FOLDER}{name}/class/"


def file_of(name: str, ending: str) -> str:
    """Return the path of a file of a quiz, such as its sheet to print."""
    return f"{FOLDER}{name}/{name}{ending}"
