export const usage = `atlas <command>

  inspect FILE [--encoding E] [--delimiter D] [--json]
      Says what a file is, before anything is stored.
  import FILE --dataset ID --edition SLUG [--published DATE] [--title T] [--source S] [--licence L]
         [--map role=column]... [--measure M] [--unit U | --currency C] [--delimiter D]
         [--skip-invalid] [--dry-run] [--json]
      Stores a file as one edition, in one transaction.
  export SLUG[?VIEW] --format csv|json|svg -o FILE
      Writes a figure's view to a file: the same bytes as its address. "-o -" is standard output.
  editions [--json]
      Lists the editions.

Exit codes: 0 done, 1 refused because of the data, 2 wrong usage or unreadable file, 3 database.
`;

/** A call that is not understood: told with the usage, exit code 2. */
export class UsageError extends Error {}
