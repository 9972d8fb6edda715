// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/trends/takeout.h"

#include <QObject>

#include <functional>

namespace mooring::ui {

/// Takes pictures, numbers or the whole page out of the journal, where the person says; nothing waits for
/// their answer.
class TakingOut final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TakingOut)

public:
    /// `below` says whom the pictures are about and which days they show, `sheet` what is printed.
    TakingOut(std::function<QString()> below, std::function<Sheet()> sheet, QWidget *page);
    ~TakingOut() override = default;

    void ask(const PictureCard &card, TakeOut as);
    void write(const PictureCard &card, TakeOut as, const QString &path);
    void askForPdf();
    void writePdf(const QString &path);
    void preview();

signals:
    void said(const QString &message);

private:
    void askWhere(const QString &title, const QString &name,
                  const std::function<void(const QString &)> &then);
    void say(const Status &written, const QString &path);

    std::function<QString()> m_below;
    std::function<Sheet()> m_sheet;
    QWidget *m_page;
};

} // namespace mooring::ui
