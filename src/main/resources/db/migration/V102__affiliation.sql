-- Where a member belongs and the one association in which she votes, from a date until her next row. One row per member and
-- date with one votes_in: she can never vote in two. A row without associations ends the membership.
CREATE TABLE affiliation (
  member         UUID NOT NULL REFERENCES member (id),
  effective_from DATE NOT NULL,
  geographic     UUID NULL REFERENCES association (id),
  branch         UUID NULL REFERENCES association (id),
  votes_in       UUID NULL REFERENCES association (id),
  PRIMARY KEY (member, effective_from),
  KEY affiliation_votes_in (votes_in, effective_from),
  CONSTRAINT affiliation_ended CHECK ((geographic IS NULL) = (votes_in IS NULL) AND (branch IS NULL OR geographic IS NOT NULL)),
  CONSTRAINT affiliation_votes_where_she_belongs
    CHECK (votes_in IS NULL OR votes_in = geographic OR (branch IS NOT NULL AND votes_in = branch))
);
