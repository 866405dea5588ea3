"""What tests stand on: a throwaway PostgreSQL, a browser, a live app."""
