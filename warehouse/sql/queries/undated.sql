-- Which items have no date that can be believed, and why?
SELECT item_id, category, title, date_words, date_flaw, url
FROM listing
WHERE published_on IS NULL
ORDER BY date_flaw NULLS LAST, title, item_id
