"""The gate against files that nobody thought of: python -m bench.gate_fuzz --minutes 10"""
