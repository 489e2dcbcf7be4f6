"""The geometry of the pictures: pure functions from numbers and dates to shapes, in per cent across and pixels down."""
