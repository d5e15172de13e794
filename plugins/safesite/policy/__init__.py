"""The online-safety policy of a school: this is the door of the room."""
