"""The ground floor: tools that know no room, no school and no site generator."""
