"""What all tests share."""

from hypothesis import settings

# How long one example takes says nothing on a machine that is busy with other tests.
settings.register_profile("dateline", deadline=None)
settings.load_profile("dateline")
