"""Questions for what is to be done, may be done or happens: in which case, with what, how soon."""
