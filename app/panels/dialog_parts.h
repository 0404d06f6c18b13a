#pragma once

class QDialog;
class QPushButton;
class QString;
class QVBoxLayout;

/// What the dialogs have in common.
namespace thalweg::app {

/// The layout of a dialog, with the usual room around and between its parts.
QVBoxLayout* dialogLayout(QDialog& dialog);

/// The button of what the dialog is for.
QPushButton* mainButton(const QString& text, QDialog& dialog);

/// A button that closes the dialog and does nothing else.
QPushButton* closeButton(QDialog& dialog);

} // namespace thalweg::app
