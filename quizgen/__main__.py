"""`python -m quizgen`: the same program as the `quizgen` command."""

import sys

if __name__ == "__main__":
    try:
        from quizgen.cli import main
    except KeyboardInterrupt:
        sys.exit(130)
    main()
