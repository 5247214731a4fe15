"""The Registers place: tables of facts, their pictures, and what follows from them."""
