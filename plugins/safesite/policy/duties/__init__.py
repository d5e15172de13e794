"""The duties of the policy with their owners and their days: by role, as a year wheel, in print and as calendars."""
