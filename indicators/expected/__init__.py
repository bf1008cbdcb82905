"""What is expected: requirements, expected reports, debts, periods, and the register of places that holds."""
