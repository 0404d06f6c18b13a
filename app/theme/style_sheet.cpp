#include "theme/style_sheet.h"

#include "theme/theme.h"

#include <QApplication>
#include <QPalette>

namespace thalweg::app {

namespace {

QPalette paletteOf(const Theme& t)
{
    QPalette p;
    p.setColor(QPalette::Window, t.ground);
    p.setColor(QPalette::WindowText, t.text);
    p.setColor(QPalette::Base, t.field);
    p.setColor(QPalette::AlternateBase, t.ground);
    p.setColor(QPalette::Text, t.text);
    p.setColor(QPalette::Button, t.card);
    p.setColor(QPalette::ButtonText, t.text);
    p.setColor(QPalette::BrightText, t.error);
    p.setColor(QPalette::ToolTipBase, t.card);
    p.setColor(QPalette::ToolTipText, t.text);
    p.setColor(QPalette::PlaceholderText, t.secondText);
    p.setColor(QPalette::Highlight, t.accent);
    p.setColor(QPalette::HighlightedText, t.onAccent);
    p.setColor(QPalette::Link, t.accent);
    p.setColor(QPalette::Light, t.card);
    p.setColor(QPalette::Midlight, t.line);
    p.setColor(QPalette::Mid, t.line);
    p.setColor(QPalette::Dark, t.secondText);
    p.setColor(QPalette::Shadow, t.line);
    QColor pale = t.secondText;
    pale.setAlpha(140);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, pale);
    return p;
}

/// Rules with $names of the theme's colours, put in by styleSheetOf().
const char kStyle[] = R"(
QToolTip { background: $card; color: $text; border: 1px solid $line; padding: 4px 6px; }
QMainWindow::separator { background: transparent; width: 2px; height: 2px; }
QMainWindow::separator:hover { background: $line; }
QSplitter::handle { background: $line; }
QFrame[popup="true"] { background: $card; border: 1px solid $line; }
QFrame[card="true"] { background: $card; border: 1px solid $line; border-radius: 8px; }
QToolBar[bar="true"] { background: $card; border: none; spacing: 8px; padding: 8px; }
QToolBar#topBar { border-bottom: 1px solid $line; }
QToolBar#timeline { border-top: 1px solid $line; padding: 2px 2px; }
QLabel[brand="true"] { font-size: 15px; font-weight: 700; padding: 0 6px 0 4px; }
QToolBar QToolButton[boxed="true"] { min-height: 20px; max-height: 20px; padding: 3px 10px; }
QLabel { background: transparent; }
QLabel[title="true"] { font-weight: 600; }
QLabel[quiet="true"] { color: $second; }
QLabel[error="true"] { color: $error; }
QLabel[key="true"] { background: $ground; border: 1px solid $line; border-radius: 4px; padding: 0 6px; }
QLineEdit, QSpinBox, QDoubleSpinBox, QPlainTextEdit {
    background: $field; color: $text; border: 1px solid $line; border-radius: 5px; padding: 2px 6px;
    selection-background-color: $accent; selection-color: $onAccent; }
QLineEdit:focus, QSpinBox:focus, QPlainTextEdit:focus { border-color: $accent; }
QLineEdit[error="true"] { border-color: $error; }
QPushButton, QComboBox, QToolButton[boxed="true"] {
    background: $card; color: $text; border: 1px solid $line; border-radius: 7px; padding: 4px 12px; }
QPushButton:hover, QComboBox:hover, QToolButton[boxed="true"]:hover { border-color: $second; }
QPushButton:focus, QComboBox:focus, QToolButton[boxed="true"]:focus { border-color: $accent; }
QPushButton:disabled, QToolButton[boxed="true"]:disabled { color: $second; }
QPushButton[accent="true"], QToolButton[accent="true"] {
    background: $accent; color: $onAccent; border: 1px solid $accent; border-radius: 7px; }
QPushButton[link="true"], QToolButton[link="true"] {
    background: transparent; color: $accent; border: 1px solid transparent; font-weight: 600; padding: 3px 4px; }
QPushButton[link="true"]:hover, QToolButton[link="true"]:hover { text-decoration: underline; }
QPushButton[link="true"]:focus, QToolButton[link="true"]:focus { border-color: $accent; border-radius: 5px; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: 5px; padding: 3px; }
QToolButton:hover { background: $soft; }
QToolButton:focus { border-color: $accent; }
QToolButton:checked { background: $soft; color: $accent; }
QToolButton[boxed="true"]:checked { background: $soft; color: $accent; border-color: $accent; }
QToolButton[segment] { background: $card; color: $text; border: 1px solid $line; border-radius: 0;
    min-height: 20px; max-height: 20px; padding: 3px 12px; margin-right: -1px; }
QToolButton[segment="first"] { border-top-left-radius: 7px; border-bottom-left-radius: 7px; }
QToolButton[segment="last"] { border-top-right-radius: 7px; border-bottom-right-radius: 7px; margin-right: 0; }
QToolButton[segment]:hover { background: $soft; }
QToolButton[segment]:focus { border-color: $accent; }
QToolButton[segment]:checked { background: $soft; color: $accent; font-weight: 600; }
QToolButton::menu-indicator, QPushButton::menu-indicator { image: none; }
QComboBox::drop-down { border: none; width: 18px; }
QMenu { background: $card; color: $text; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 12px; border-radius: 4px; }
QMenu::item:selected { background: $soft; color: $text; }
QMenu::item:disabled { color: $second; }
QMenu::separator { height: 1px; background: $line; margin: 4px 6px; }
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: $text; padding: 8px 4px; margin: 0 8px; border: none;
    border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: $accent; font-weight: 600; border-bottom-color: $accent; }
QTabBar::tab:hover { color: $accent; }
QTabWidget::pane { border: none; border-top: 1px solid $line; }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: none; }
QAbstractItemView { background: transparent; color: $text; border: none; outline: none;
    selection-background-color: $soft; selection-color: $text; }
QHeaderView::section { background: transparent; color: $second; border: none;
    border-bottom: 1px solid $line; padding: 3px 4px; }
QCheckBox::indicator:unchecked { width: 12px; height: 12px; background: $field; border: 1px solid $second;
    border-radius: 3px; }
QScrollBar:vertical { background: transparent; width: 8px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 8px; margin: 0; }
QScrollBar::handle { background: $line; border-radius: 3px; min-height: 24px; min-width: 24px; margin: 1px; }
QScrollBar::handle:hover { background: $second; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
)";

QString styleSheetOf(const Theme& t)
{
    QString sheet = QString::fromLatin1(kStyle);
    const std::pair<const char*, QColor> names[] = {
        {"$card", t.card},      {"$ground", t.ground},      {"$text", t.text},     {"$line", t.line},   {"$second", t.secondText},
        {"$error", t.error},    {"$field", t.field},   {"$soft", t.accentSoft},
        {"$onAccent", t.onAccent}, {"$accent", t.accent}};
    for (const auto& [name, colour] : names)
        sheet.replace(QLatin1String(name), colour.name());
    return sheet;
}

} // namespace

void applyTheme(const Theme& theme)
{
    QApplication::setPalette(paletteOf(theme));
    qApp->setStyleSheet(styleSheetOf(theme));
}

} // namespace thalweg::app
