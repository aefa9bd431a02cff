/** Whether a server is over: what it has not answered by then means nothing. */
export interface Ending {
  isOver: boolean;
}
