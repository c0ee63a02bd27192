"""Text → typed values as public bodies write them: money, dates, counts."""
