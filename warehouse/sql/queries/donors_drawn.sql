-- How many donors do the charts of credits draw, as they are named or rolled up to the head of their family ($rolled_up), of how many items?
SELECT count(DISTINCT donor_id) AS donors, count(DISTINCT item_no) AS items FROM asked_credits
