"""What speaks against a question: it is open, says too little, does not fit, or is bad English."""
