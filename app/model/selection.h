#pragma once

#include <QObject>

namespace thalweg::app {

/// The run that is selected, the same in every view; −1 for none.
class Selection : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    int run() const { return m_run; }

public slots:
    void select(int run)
    {
        if (run == m_run)
            return;
        m_run = run;
        emit runSelected(run);
    }

signals:
    void runSelected(int run);

private:
    int m_run = -1;
};

} // namespace thalweg::app
