-- Which items are these, newest first, at most $most, and what are they linked to?
SELECT
    item_id, published_on, category, title, countries, regions, projects, donors, teaser, url, date_words, date_flaw
FROM selected LEFT JOIN labels_of_items USING (item_id)
ORDER BY published_on DESC NULLS LAST, title, item_id
LIMIT $most
