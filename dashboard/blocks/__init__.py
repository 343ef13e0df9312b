"""What pages are made of, and what they share. The pages themselves are in app_pages/."""
