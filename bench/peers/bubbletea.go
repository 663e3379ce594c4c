// The payment screen it is given (a file of rows), painted by bubbletea: a key, then the rows.
package main

import (
	"os"
	"strings"

	tea "github.com/charmbracelet/bubbletea"
)

type screen struct {
	rows  []string
	entry string
}

func (s screen) Init() tea.Cmd { return nil }

func (s screen) Update(message tea.Msg) (tea.Model, tea.Cmd) {
	key, isKey := message.(tea.KeyMsg)
	if !isKey {
		return s, nil
	}
	switch key.Type {
	case tea.KeyCtrlC:
		return s, tea.Quit
	case tea.KeyBackspace:
		if len(s.entry) > 0 {
			s.entry = s.entry[:len(s.entry)-1]
		}
	case tea.KeyRunes:
		s.entry += string(key.Runes)
	}
	return s, nil
}

func (s screen) View() string {
	painted := make([]string, len(s.rows))
	for index, row := range s.rows {
		switch {
		case strings.HasPrefix(row, " FIND "):
			row = " FIND " + s.entry + "_"
		case strings.HasPrefix(row, " Enter now:") && s.entry != "":
			row = " Enter now: looks it up"
		}
		painted[index] = row
	}
	return strings.Join(painted, "\n")
}

func main() {
	text, err := os.ReadFile(os.Args[1])
	if err != nil {
		os.Exit(1)
	}
	program := tea.NewProgram(screen{rows: strings.Split(string(text), "\n")})
	program.EnterAltScreen()
	if program.Start() != nil {
		os.Exit(1)
	}
}
