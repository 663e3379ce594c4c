/* The payment screen it is given (a file of rows), painted by ncurses: all keys that wait, then the
 * rows. */
#include <curses.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>

#define MOST_ROWS 100
#define MOST_CELLS 512

static char rows[MOST_ROWS][MOST_CELLS];
static int count;
static char entry[MOST_CELLS];

static void paint(void) {
  erase();
  for (int row = 0; row < count; row++) {
    if (strncmp(rows[row], " FIND ", 6) == 0) mvprintw(row, 0, " FIND %s_", entry);
    else if (strncmp(rows[row], " Enter now:", 11) == 0 && entry[0] != '\0')
      mvaddstr(row, 0, " Enter now: looks it up");
    else mvaddstr(row, 0, rows[row]);
  }
  refresh();
}

static void take(int key) {
  size_t length = strlen(entry);
  if (key == 127 || key == KEY_BACKSPACE) {
    if (length > 0) entry[length - 1] = '\0';
  } else if (key >= ' ' && key < 127 && length + 1 < sizeof entry) {
    entry[length] = (char)key;
    entry[length + 1] = '\0';
  }
}

int main(int argc, char **argv) {
  FILE *file = argc > 1 ? fopen(argv[1], "r") : NULL;
  if (file == NULL) return 1;
  while (count < MOST_ROWS && fgets(rows[count], MOST_CELLS, file) != NULL) {
    rows[count][strcspn(rows[count], "\n")] = '\0';
    count++;
  }
  fclose(file);
  setlocale(LC_ALL, "");
  initscr();
  raw();
  noecho();
  keypad(stdscr, TRUE);
  set_escdelay(25);
  paint();
  for (int key = getch(); key != 3 && key != ERR;) {
    take(key);
    nodelay(stdscr, TRUE);
    key = getch();
    nodelay(stdscr, FALSE);
    if (key != ERR) continue;
    paint();
    key = getch();
  }
  endwin();
  return 0;
}
