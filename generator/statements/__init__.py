"""Citations and quotations of editors' texts checked against passages, and articles against seeds."""
