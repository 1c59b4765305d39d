-- Meetings that the rhythm rules ask for and that no body of Rådslag's holds: the office writes them down.
CREATE TABLE wheel_occasion (
  id         UUID         NOT NULL PRIMARY KEY,
  rhythm     VARCHAR(12)  NOT NULL,
  on_day     DATE         NOT NULL,
  place      VARCHAR(120) NOT NULL,
  entered_at DATETIME(6)  NOT NULL,
  UNIQUE KEY wheel_occasion_once (rhythm, on_day),
  CONSTRAINT wheel_occasion_rhythm CHECK (rhythm IN ('LEADERS', 'REGIONAL'))
);
