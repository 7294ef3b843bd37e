"""历年对照: the tasks of one year beside those of the next, the chains they form, and what changed in each."""
