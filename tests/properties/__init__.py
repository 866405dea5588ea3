"""What must hold for any data at all: each test here is asked with data that hypothesis makes up."""
