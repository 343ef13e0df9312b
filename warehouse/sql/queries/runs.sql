-- What did the runs take in, keep, bring together and set aside, newest first?
SELECT * FROM runs ORDER BY started_at DESC
