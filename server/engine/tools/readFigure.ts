import { describeFigure, slotsNamed } from './figures';
import { firstOf, type Tool } from './tool';

export const readFigure: Tool = {
  name: 'gouji_figure',
  description:
    'Reads figures of the official tables from a draft, as they stand in it: number, text, status (number, blank, nil, text, absent) and place. Never computes or corrects one.',
  inputs: {
    figure:
      'The key of a figure, such as requests/received/total, or words of its row and column, such as 本年新收 自然人; all words must match.',
  },
  answer(subject, { figure = '' }) {
    const { reading } = subject.draft;
    const { list, more } = firstOf(reading ? slotsNamed(reading, figure) : []);
    return { figures: reading ? list.map((slot) => describeFigure(reading, slot, subject)) : [], more };
  },
};
