const FIRST_CAPACITY = 4_096;

/** What a file holds. Most writes append, so room doubles. */
export class Contents {
  #room: Buffer;
  #length: number;

  constructor(data: Buffer = Buffer.alloc(0)) {
    this.#room = data;
    this.#length = data.length;
  }

  write(offset: number, data: Buffer): void {
    this.#grow(Math.max(this.#length, offset + data.length));
    data.copy(this.#room, offset);
  }

  truncate(length: number): void {
    this.#grow(length);
    // What is cut off is zeros if the file grows again.
    this.#room.fill(0, length);
    this.#length = length;
  }

  #grow(length: number): void {
    if (length > this.#room.length) {
      const room = Buffer.alloc(Math.max(FIRST_CAPACITY, 2 * length));
      this.#room.copy(room);
      this.#room = room;
    }
    this.#length = length;
  }

  /** A copy. */
  bytes(): Buffer {
    return Buffer.from(this.#room.subarray(0, this.#length));
  }
}
