"""One module per part of the document: plain values in, blocks out."""
