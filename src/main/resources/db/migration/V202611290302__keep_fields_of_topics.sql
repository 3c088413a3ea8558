-- The wider subject that a source puts its topic in, by name. arXiv's codes tell it themselves.
ALTER TABLE topic_code ADD COLUMN field text;
