/** The dash of a table cell, spoken "não se aplica". */
export function NotApplicable() {
  return (
    <>
      <span aria-hidden="true" className="text-control">
        –
      </span>
      <span className="sr-only">não se aplica</span>
    </>
  );
}
