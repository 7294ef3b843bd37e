"""What a person meets at the terminal: options, explanations, dictionaries, questions and the self-check."""
