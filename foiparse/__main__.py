"""`python -m foiparse`."""

from foiparse.cli import main

main()
