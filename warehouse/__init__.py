"""What is stored and what it promises; imports neither pipelines nor dashboard."""
