"""From what the user names to decks and files: what the command line and `import quizgen` share.

sources     paths -> jobs: documents, folders, deck files, projects
decks       a job -> its deck: read, build, join
exporting   a deck -> a file in one format
output      a file that is there whole or not at all
session     the plugins, the time, and where notes go
"""
