"""网页: a saved portal page, without the portal around the notice."""
