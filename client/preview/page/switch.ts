/** A button that shows something on the page, or hides it: a class of the body. */
export class Switch {
  readonly #button: HTMLElement;
  readonly #name: string;

  /** `changed` is called once it was pressed. */
  constructor(button: HTMLElement, name: string, isOn: boolean, changed: () => void) {
    this.#button = button;
    this.#name = name;
    this.#set(isOn);
    button.addEventListener('click', () => {
      this.#set(!this.isOn);
      changed();
    });
  }

  get isOn(): boolean {
    return document.body.classList.contains(this.#name);
  }

  #set(isOn: boolean): void {
    document.body.classList.toggle(this.#name, isOn);
    this.#button.setAttribute('aria-pressed', String(isOn));
  }
}
