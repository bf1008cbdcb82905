"""The form of official papers (Nghị định 30/2020/NĐ-CP, Phụ lục I), written as a Word file."""
