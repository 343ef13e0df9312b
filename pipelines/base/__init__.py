"""The ground floor: what every other folder of pipelines uses. It imports none of them."""
