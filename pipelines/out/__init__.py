"""Reports and mail: everything that leaves a home, except the dashboard."""
