"""What leaves a home besides the dashboard: reports and mail."""
