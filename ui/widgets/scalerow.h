// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace mooring::ui {

class KnotScale;
class TextLabel;

/// A statement and its scale, 36 high, or 48 when the statement takes two lines. The statement names the
/// scale.
class ScaleRow final : public QWidget
{
    Q_OBJECT

public:
    explicit ScaleRow(const QString &statement, QWidget *parent = nullptr);

    KnotScale &scale() const { return *m_scale; }
    QString statement() const;
    void setStatement(const QString &statement);

private:
    TextLabel *m_statement;
    KnotScale *m_scale;
};

} // namespace mooring::ui
