// What a screen sent for: keys go on, and its `idle` looks whether there is an answer.

export class Errand<T> {
  #told: { readonly value: T } | undefined;

  /** `work` must not reject: what went wrong is a value of it. */
  constructor(work: Promise<T>) {
    void work.then((value) => {
      this.#told = { value };
    });
  }

  /** Undefined while it is under way. */
  told(): { readonly value: T } | undefined {
    return this.#told;
  }
}
