-- How often something that pages show has changed. A topic is counted in several rows, so that hundreds who vote in the same
-- second do not wait for one of them; the sum is what counts.
CREATE TABLE live_counter (
  topic   VARCHAR(60) NOT NULL,
  part    TINYINT     NOT NULL,
  changes BIGINT      NOT NULL,
  PRIMARY KEY (topic, part)
);
