"""Whether a .docx keeps the form of Nghị định 30/2020/NĐ-CP, or that of legal normative resolutions.

Deterministic and offline. Text inside “ ” is quoted from other documents and is not judged.
"""
