"""The first floor: what every room may refer to and none of them owns."""
