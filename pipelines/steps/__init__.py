"""The steps of a run, one a file: frames in, frames out. The assets in defs/ call them."""
