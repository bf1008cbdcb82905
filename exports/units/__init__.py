"""The tables of many units as Parquet: their columns, how they are written and joined, and how they are read again."""
