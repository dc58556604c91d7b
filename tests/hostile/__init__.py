"""Files made to break a reader: an answer within seconds, in bounded memory, and never a traceback."""
