-- A fact as it stands beside the opening balance of a day: what is of that day or an earlier one says who was on a list at its
-- end and which of them had had an intake, and no more of when and how they went. So it says the same whether or not all
-- versions are still there. What is of a later day stays as it is. Additive: the balance of a sum is the sum of the balances.
CREATE OR REPLACE FUNCTION as_opening(f daily_fact, opens date) RETURNS daily_fact LANGUAGE plpgsql IMMUTABLE
  SET search_path = public, pg_temp AS $$
BEGIN
  f.known_on := greatest(f.known_on, opens);
  IF f.day > opens THEN RETURN f; END IF;
  f.day := opens;
  f.came := f.came - f.went - f.moved - f.started - f.moved_after - f.cleaned - f.cleaned_after;
  f.intake := f.intake - f.started - f.moved_after - f.cleaned_after;
  f.went := 0; f.moved := 0; f.started := 0; f.moved_after := 0; f.cleaned := 0; f.cleaned_after := 0;
  RETURN f;
END
$$;
